using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Petri nets of a case's input.</summary>
internal static class NetInput
{
    public static PetriNet Net(Input input) =>
        new(
            input["places"].Texts,
            [.. input["transitions"].Items.Select(item => new NetTransition(item["id"].Text, item["label"].TextOrNull))],
            [.. input["arcs"].Items.Select(Arc)]
        );

    public static AcceptingPetriNet Accepting(Input input)
    {
        var net = Net(input);
        return new AcceptingPetriNet(net, Marking(input["initial"]), Marking(input["final"]));
    }

    private static NetArc Arc(Input input) => input.Texts is [var from, var to] ? new NetArc(from, to) : throw input.Bad("two nodes");

    private static Marking Marking(Input input) =>
        input.IsNull ? new Marking() : new Marking([.. input.Fields.Select(field => new PlaceTokens(field.Key, field.Value.Int))]);
}
