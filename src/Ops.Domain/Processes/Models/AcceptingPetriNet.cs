namespace Ops.Domain.Processes;

/// <summary>A Petri net with the state in which a case starts and the state in which it has ended properly.</summary>
/// <remarks>A sealed class without value equality.</remarks>
public sealed class AcceptingPetriNet
{
    /// <summary>Creates the net.</summary>
    /// <param name="net">The net.</param>
    /// <param name="initial">Where a case starts.</param>
    /// <param name="final">Where a case has ended.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.
    /// <see cref="FaultCode.UnknownReference"/>: a marked place that is not of the net.</exception>
    public AcceptingPetriNet(PetriNet net, Marking initial, Marking final)
    {
        Net = Guard.NotNull(net, nameof(net));
        Initial = Guard.NotNull(initial, nameof(initial));
        Final = Guard.NotNull(final, nameof(final));
        InitialTokens = net.Topology.Tokens(initial, nameof(initial));
        FinalTokens = net.Topology.Tokens(final, nameof(final));
    }

    /// <summary>The net.</summary>
    public PetriNet Net { get; }

    /// <summary>Where a case starts.</summary>
    public Marking Initial { get; }

    /// <summary>Where a case has ended.</summary>
    public Marking Final { get; }

    /// <summary>The BPMN model of a workflow net with free choice: a task per visible transition, gateways where ways part or meet.</summary>
    /// <returns>The model, which allows the same traces.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: not a workflow net with one token on its source at the start and one on
    /// its sink at the end, or a transition that shares a place with another one and waits for a second place too: BPMN has no such choice.</exception>
    public BpmnModel ToBpmn() => NetBpmn.Of(this);

    internal int[] InitialTokens { get; }

    internal int[] FinalTokens { get; }
}
