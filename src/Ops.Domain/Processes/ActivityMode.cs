namespace Ops.Domain.Processes;

/// <summary>What a filter by activities keeps.</summary>
public enum ActivityMode
{
    /// <summary>Cases with at least one of the activities.</summary>
    Any,

    /// <summary>Cases with each of the activities.</summary>
    All,

    /// <summary>Cases with none of the activities.</summary>
    None,

    /// <summary>The events of the activities.</summary>
    KeepEvents,

    /// <summary>All events but those of the activities.</summary>
    DropEvents,
}
