namespace Ops.Domain.Decisions;

/// <summary>An idea to be ranked by ICE: impact × confidence × ease, all on one scale (often 1 to 10).</summary>
public readonly record struct IceItem
{
    /// <summary>Creates the item.</summary>
    /// <param name="id">Its name, unique in the backlog.</param>
    /// <param name="impact">At least 0.</param>
    /// <param name="confidence">At least 0.</param>
    /// <param name="ease">At least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank name, NaN or infinity. Ranges are checked when ranking.</exception>
    public IceItem(string id, double impact, double confidence, double ease)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Impact = Guard.Finite(impact, nameof(impact));
        Confidence = Guard.Finite(confidence, nameof(confidence));
        Ease = Guard.Finite(ease, nameof(ease));
    }

    /// <summary>The item's name.</summary>
    public string Id { get; }

    /// <summary>How much it would bring.</summary>
    public double Impact { get; }

    /// <summary>How sure.</summary>
    public double Confidence { get; }

    /// <summary>How easy.</summary>
    public double Ease { get; }
}
