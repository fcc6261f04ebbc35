namespace Ops.Domain.Risks;

/// <summary>The range over which an input may move.</summary>
public sealed record InputRange
{
    /// <summary>Creates the range.</summary>
    /// <param name="name">The input's name, not blank.</param>
    /// <param name="low">The low value.</param>
    /// <param name="base">The value that is expected: from low to high.</param>
    /// <param name="high">The high value.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name, NaN, infinity. <see cref="FaultCode.NotOrdered"/>: not low ≤ base ≤ high.</exception>
    public InputRange(string name, double low, double @base, double high)
    {
        Name = Guard.NotBlank(name, nameof(name));
        Low = Guard.Finite(low, nameof(low));
        Base = Guard.Finite(@base, nameof(@base));
        High = Guard.Finite(high, nameof(high));
        if (low > @base || @base > high)
            throw Faults.NotOrdered(name, $"{Figures.Text(low)}, {Figures.Text(@base)}, {Figures.Text(high)}", "give low <= base <= high");
    }

    /// <summary>The input's name.</summary>
    public string Name { get; }

    /// <summary>The low value.</summary>
    public double Low { get; }

    /// <summary>The value that is expected.</summary>
    public double Base { get; }

    /// <summary>The high value.</summary>
    public double High { get; }
}
