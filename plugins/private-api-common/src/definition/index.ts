export * from './definitionOfApi';
export * from './exportedStage';
