namespace Ops.Domain.Processes;

/// <summary>One state of a cumulative flow diagram, day by day.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class FlowBand
{
    internal FlowBand(string state, ImmutableArray<int> cumulative, ImmutableArray<int> inState)
    {
        State = state;
        Cumulative = cumulative;
        InState = inState;
    }

    /// <summary>The state.</summary>
    public string State { get; }

    /// <summary>Items whose furthest state by the end of the day is this one or a later one.</summary>
    public ImmutableArray<int> Cumulative { get; }

    /// <summary>Items that are in this state at the end of the day.</summary>
    public ImmutableArray<int> InState { get; }
}
