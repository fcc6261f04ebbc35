namespace Ops.Domain.Processes;

/// <summary>A place/transition net (Petri网) whose arcs all carry one token.</summary>
/// <remarks>A sealed class without value equality.</remarks>
public sealed class PetriNet
{
    /// <summary>Creates a net.</summary>
    /// <param name="places">The ids of the places, at least one.</param>
    /// <param name="transitions">The transitions, at least one.</param>
    /// <param name="arcs">The arcs; none for a net whose nodes are not linked.</param>
    /// <exception cref="OpsException">In this order: <see cref="FaultCode.EmptyInput"/>: no place or no transition.
    /// <see cref="FaultCode.DuplicateKey"/>: an id or an arc twice. <see cref="FaultCode.UnknownReference"/>: an arc to an unknown node.
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id or an arc between two places or two transitions.</exception>
    public PetriNet(ReadOnlySpan<string> places, ReadOnlySpan<NetTransition> transitions, ReadOnlySpan<NetArc> arcs)
    {
        Guard.NotEmpty(places, nameof(places));
        Guard.NotEmpty(transitions, nameof(transitions));
        for (int i = 0; i < places.Length; i++)
            Guard.NotBlank(places[i], Guard.At(nameof(places), i));
        for (int i = 0; i < transitions.Length; i++)
            Guard.NotBlank(transitions[i].Id, Guard.At(nameof(transitions), i));
        for (int i = 0; i < arcs.Length; i++)
            Guard.NotBlank(arcs[i].From, Guard.At(nameof(arcs), i));
        Places = [.. places];
        Transitions = [.. transitions];
        Arcs = [.. arcs];
        Topology = NetTopology.Of(Places, Transitions, Arcs);
    }

    /// <summary>The ids of the places, as given.</summary>
    public ImmutableArray<string> Places { get; }

    /// <summary>The transitions, as given.</summary>
    public ImmutableArray<NetTransition> Transitions { get; }

    /// <summary>The arcs, as given.</summary>
    public ImmutableArray<NetArc> Arcs { get; }

    internal NetTopology Topology { get; }
}
