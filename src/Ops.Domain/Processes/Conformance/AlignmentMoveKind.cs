namespace Ops.Domain.Processes;

/// <summary>Where a move of an alignment takes place.</summary>
public enum AlignmentMoveKind
{
    /// <summary>The event happened and the model allows it there: cost 0.</summary>
    Synchronous,

    /// <summary>The event happened, but the model does not allow it there: cost 1.</summary>
    LogOnly,

    /// <summary>The model demands the activity there, but it did not happen: cost 1.</summary>
    ModelOnly,

    /// <summary>A silent step of the model: cost 0.</summary>
    Silent,
}
