import type { Inventory } from '../../inventory';
import { append } from '../../inventory/append';

/** Which VPCs a peering or a transit gateway connects. Answers on demand: a gateway's full mesh grows with the square. */
export class VpcNeighbours {
  readonly #peers = new Map<string, { vpcId: string; by: string }[]>();
  readonly #gatewaysByVpc = new Map<string, string[]>();
  readonly #vpcsByGateway = new Map<string, string[]>();

  constructor(inventory: Inventory) {
    for (const peering of inventory.all('vpc-peering')) {
      if (peering.status === 'active') {
        const { requesterVpcId, accepterVpcId, peeringId: by } = peering;
        append(this.#peers, requesterVpcId, { vpcId: accepterVpcId, by });
        append(this.#peers, accepterVpcId, { vpcId: requesterVpcId, by });
      }
    }
    for (const attachment of inventory.all('transit-gateway-attachment')) {
      if (attachment.state === 'available') {
        const { vpcId, transitGatewayId } = attachment;
        append(this.#gatewaysByVpc, vpcId, transitGatewayId);
        append(this.#vpcsByGateway, transitGatewayId, vpcId);
      }
    }
  }

  /** The neighbours of a VPC, each with the id of the peering or transit gateway. Routes are not looked at. */
  of(vpcId: string): Map<string, string> {
    const neighbours = new Map<string, string>();
    for (const peer of this.#peers.get(vpcId) ?? []) {
      neighbours.set(peer.vpcId, peer.by);
    }
    for (const gateway of this.#gatewaysByVpc.get(vpcId) ?? []) {
      for (const other of this.#vpcsByGateway.get(gateway) ?? []) {
        if (other !== vpcId && !neighbours.has(other)) {
          neighbours.set(other, gateway);
        }
      }
    }
    return neighbours;
  }
}
