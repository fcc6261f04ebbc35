using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>When a job was worked on, and by whom.</summary>
/// <remarks>Two are equal when all parts are. <c>default</c> has no server.</remarks>
public readonly record struct ShiftJobTimes
{
    private readonly string? _id;
    private readonly string? _server;

    /// <summary>The job.</summary>
    public string Id
    {
        get => _id ?? "";
        internal init => _id = value;
    }

    /// <summary>The server.</summary>
    public string Server
    {
        get => _server ?? "";
        internal init => _server = value;
    }

    /// <summary>When the service began.</summary>
    public Instant Start { get; internal init; }

    /// <summary>When the service ended.</summary>
    public Instant Finish { get; internal init; }

    /// <summary>From arrival to start, by the clock.</summary>
    public Duration Wait { get; internal init; }
}
