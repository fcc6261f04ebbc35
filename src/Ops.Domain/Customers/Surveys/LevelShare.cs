namespace Ops.Domain.Customers;

/// <summary>The share that a level (women, the north, the web) has of the population.</summary>
/// <remarks>Two are equal when level and share are. <c>default</c> is a level without a name and with share 0.</remarks>
public readonly record struct LevelShare
{
    private readonly string? _level;

    /// <summary>Creates a share.</summary>
    /// <param name="level">The level's name.</param>
    /// <param name="share">Its share of the population, 0 to 1.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name, a share outside [0, 1].</exception>
    public LevelShare(string level, double share)
    {
        _level = Guard.NotBlank(level, nameof(level));
        Share = Guard.Probability(share, nameof(share));
    }

    /// <summary>The level's name.</summary>
    public string Level => _level ?? "";

    /// <summary>Its share of the population.</summary>
    public double Share { get; }
}
