using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>What a server did.</summary>
/// <remarks>Two are equal when all parts are. <c>default</c> did nothing.</remarks>
public readonly record struct ShiftServerLoad
{
    private readonly string? _id;

    /// <summary>The server.</summary>
    public string Id
    {
        get => _id ?? "";
        internal init => _id = value;
    }

    /// <summary>How many jobs.</summary>
    public int Jobs { get; internal init; }

    /// <summary>The service of these jobs.</summary>
    public Duration Busy { get; internal init; }

    /// <summary>The part of it outside the calendar.</summary>
    public Duration Overtime { get; internal init; }
}
