namespace Ops.Domain.Markets;

/// <summary>What a scenario comes to.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class ScenarioOutcome
{
    internal ScenarioOutcome() { }

    /// <summary>The scenario.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>How likely it is.</summary>
    public decimal Probability { get; internal init; }

    /// <summary>The product of its drivers.</summary>
    public decimal Value { get; internal init; }

    /// <summary>Value − base.</summary>
    public decimal Change { get; internal init; }

    /// <summary>What each driver contributes, in the order of the base; they sum to the change.</summary>
    public ImmutableArray<DriverEffect> Effects { get; internal init; }
}
