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

    internal int[] InitialTokens { get; }

    internal int[] FinalTokens { get; }
}
