using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>Where an alert rule stands after some readings: a plain value that can be stored and taken up again. <c>default</c> is the start.</summary>
/// <remarks>Two states are equal when all their values are. Only the values that the rule at hand needs are filled in.</remarks>
public readonly record struct AlertState
{
    /// <summary>True while the alert is raised.</summary>
    public bool IsActive { get; init; }

    /// <summary>When the last reading was taken.</summary>
    public Instant? LastAt { get; init; }

    /// <summary>Breaching readings in a row.</summary>
    public int Breaches { get; init; }

    /// <summary>Readings in a row that do not breach.</summary>
    public int Calm { get; init; }

    /// <summary>The last 64 readings as bits, the latest lowest: 1 for a breach.</summary>
    public ulong Window { get; init; }

    /// <summary>The window of a rule that looks at more than 64 readings, oldest first: <c>1</c> for a breach.</summary>
    public string? LongWindow { get; init; }

    /// <summary>When the unbroken run of breaches began.</summary>
    public Instant? RunSince { get; init; }

    /// <summary>When the last reading that counts was taken.</summary>
    public Instant? LastCountedAt { get; init; }

    /// <summary>The last value.</summary>
    public decimal? LastValue { get; init; }

    /// <summary>The rate of change at the last reading; null when it has none.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The start of a run that has not raised the alert yet, or null.</summary>
    public Instant? PendingSince => IsActive ? null : RunSince;
}
