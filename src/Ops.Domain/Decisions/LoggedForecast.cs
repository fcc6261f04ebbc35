namespace Ops.Domain.Decisions;

/// <summary>A forecast by probability that was written down before its outcome was known.</summary>
public readonly record struct LoggedForecast
{
    /// <summary>Creates the entry.</summary>
    /// <param name="id">Its name, unique in the log.</param>
    /// <param name="probability">The probability told that it happens, 0 to 1.</param>
    /// <param name="happened">Whether it happened; null while that is open.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank name, NaN or infinity. The range is checked when scoring.</exception>
    public LoggedForecast(string id, double probability, bool? happened = null)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Probability = Guard.Finite(probability, nameof(probability));
        Happened = happened;
    }

    /// <summary>The entry's name.</summary>
    public string Id { get; }

    /// <summary>The probability told that it happens.</summary>
    public double Probability { get; }

    /// <summary>Whether it happened; null while that is open.</summary>
    public bool? Happened { get; }
}
