using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>The move of an item into a state.</summary>
/// <remarks>Two moves are equal when state and day are. <c>default</c> has no state and is refused where it is used.</remarks>
public readonly record struct FlowMove
{
    /// <summary>Creates a move.</summary>
    /// <param name="state">The state that it enters.</param>
    /// <param name="date">The day on which it does.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank state.</exception>
    public FlowMove(string state, LocalDate date)
    {
        State = Guard.NotBlank(state, nameof(state));
        Date = date;
    }

    /// <summary>The state that it enters.</summary>
    public string State { get; }

    /// <summary>The day on which it does.</summary>
    public LocalDate Date { get; }
}
