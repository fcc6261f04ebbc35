using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>Where an alert rule stands after some readings: a plain value that can be stored and taken up again. <c>default</c> is the start.</summary>
/// <remarks>Two states are equal when all their values are. Only the values that the rule at hand needs are filled in.</remarks>
public record struct AlertState
{
    // Rules write the fields in place: copying a state of this size at each step would cost more than the step.
    internal bool Active;
    internal Instant? Last;
    internal int BreachRun;
    internal int CalmRun;
    internal UInt128 Bits;
    internal UInt128 OlderBits;
    internal string? LongBits;
    internal Instant? Since;
    internal Instant? Counted;
    internal decimal? Value;
    internal decimal Before;
    internal Instant BeforeAt;
    internal bool HasBefore;

    /// <summary>True while the alert is raised.</summary>
    public bool IsActive
    {
        readonly get => Active;
        init => Active = value;
    }

    /// <summary>When the last reading was taken.</summary>
    public Instant? LastAt
    {
        readonly get => Last;
        init => Last = value;
    }

    /// <summary>Breaching readings in a row.</summary>
    public int Breaches
    {
        readonly get => BreachRun;
        init => BreachRun = value;
    }

    /// <summary>Readings in a row that do not breach.</summary>
    public int Calm
    {
        readonly get => CalmRun;
        init => CalmRun = value;
    }

    /// <summary>The last 128 readings as bits, the latest lowest: 1 for a breach.</summary>
    public UInt128 Window
    {
        readonly get => Bits;
        init => Bits = value;
    }

    /// <summary>The 128 readings before those of <see cref="Window"/>.</summary>
    public UInt128 OlderWindow
    {
        readonly get => OlderBits;
        init => OlderBits = value;
    }

    /// <summary>The window of a rule that looks at more than 256 readings, oldest first: <c>1</c> for a breach.</summary>
    public string? LongWindow
    {
        readonly get => LongBits;
        init => LongBits = value;
    }

    /// <summary>When the unbroken run of breaches began.</summary>
    public Instant? RunSince
    {
        readonly get => Since;
        init => Since = value;
    }

    /// <summary>When the last reading that counts was taken.</summary>
    public Instant? LastCountedAt
    {
        readonly get => Counted;
        init => Counted = value;
    }

    /// <summary>The last value.</summary>
    public decimal? LastValue
    {
        readonly get => Value;
        init => Value = value;
    }

    /// <summary>The value before the last one; null when the last reading has none, or none before it.</summary>
    public decimal? PreviousValue
    {
        readonly get => HasBefore ? Before : null;
        init => (Before, HasBefore) = (value ?? 0, value is not null);
    }

    /// <summary>When <see cref="PreviousValue"/> was read.</summary>
    public Instant? PreviousValueAt
    {
        readonly get => HasBefore ? BeforeAt : null;
        init => BeforeAt = value ?? default;
    }

    /// <summary>The start of a run that has not raised the alert yet, or null.</summary>
    public readonly Instant? PendingSince => IsActive ? null : RunSince;
}
