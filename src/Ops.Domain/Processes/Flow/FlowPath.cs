namespace Ops.Domain.Processes;

/// <summary>The way of an item through the states of a board.</summary>
/// <remarks>Its moves are checked where the states are known. Holds a list and makes no claim of value equality.</remarks>
public sealed class FlowPath
{
    /// <summary>Creates a path.</summary>
    /// <param name="id">The key of the item.</param>
    /// <param name="moves">Its moves, by day; at least one.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no move. <see cref="FaultCode.InvalidArgument"/>: a blank key.
    /// </exception>
    public FlowPath(string id, params ReadOnlySpan<FlowMove> moves)
    {
        Guard.NotEmpty(moves, nameof(moves));
        Id = Guard.NotBlank(id, nameof(id));
        Moves = [.. moves];
    }

    /// <summary>The key of the item.</summary>
    public string Id { get; }

    /// <summary>Its moves.</summary>
    public ImmutableArray<FlowMove> Moves { get; }
}
