namespace Ops.Domain.Markets;

/// <summary>One way in which things may come.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class MarketScenario
{
    /// <summary>Creates the scenario.</summary>
    /// <param name="id">Its name, unique in the outlook.</param>
    /// <param name="probability">How likely it is, 0 to 1; all sum to 1. Checked in the outlook.</param>
    /// <param name="drivers">The drivers that differ from the base; empty for the base itself.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public MarketScenario(string id, decimal probability, params ReadOnlySpan<ScenarioDriver> drivers)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Probability = probability;
        Drivers = [.. drivers];
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>How likely it is.</summary>
    public decimal Probability { get; }

    /// <summary>The drivers that differ from the base.</summary>
    public ImmutableArray<ScenarioDriver> Drivers { get; }
}
