namespace Ops.Domain.Decisions;

/// <summary>An option that was considered, with what was expected of it.</summary>
public readonly record struct ConsideredOption
{
    /// <summary>Creates the option.</summary>
    /// <param name="id">Its name, once in the decision.</param>
    /// <param name="expected">What was expected of it.</param>
    /// <param name="low">The low end of the range that was told; not above what was expected.</param>
    /// <param name="high">The high end; not below what was expected.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, NaN or infinity; <see cref="FaultCode.NotOrdered"/>: not low ≤ expected ≤ high.</exception>
    public ConsideredOption(string id, double expected, double low, double high)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Expected = Guard.Finite(expected, nameof(expected));
        Low = Guard.Finite(low, nameof(low));
        High = Guard.Finite(high, nameof(high));
        if (low > expected || expected > high)
            throw Faults.NotOrdered(
                nameof(low),
                $"{Figures.Text(low)}, {Figures.Text(expected)}, {Figures.Text(high)} do not rise",
                "give low, expected and high in order"
            );
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>What was expected of it.</summary>
    public double Expected { get; }

    /// <summary>The low end of the range that was told.</summary>
    public double Low { get; }

    /// <summary>The high end.</summary>
    public double High { get; }
}
