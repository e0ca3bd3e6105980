export * from './definitionOfApi';
