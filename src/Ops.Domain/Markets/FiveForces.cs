namespace Ops.Domain.Markets;

/// <summary>How strong the five forces are that take the profit out of an industry.</summary>
/// <remarks>Forces count alike. Source: M. E. Porter, How competitive forces shape strategy (Harvard Business Review, 1979).</remarks>
public sealed class FiveForces : IExplainable
{
    private FiveForces() { }

    /// <summary>The forces in the order of <see cref="CompetitiveForce"/>.</summary>
    public ImmutableArray<ForcePressure> Forces { get; private init; }

    /// <summary>The mean of the five pressures, 1 to 5.</summary>
    public decimal Pressure { get; private init; }

    /// <summary>6 − pressure: from 1 (nothing is left to earn) to 5.</summary>
    public decimal Attractiveness => 6 - Pressure;

    /// <summary>The strongest force, or all that are equally strong.</summary>
    public ImmutableArray<CompetitiveForce> Strongest { get; private init; }

    /// <summary>Reads the forces.</summary>
    /// <param name="drivers">At least one driver of each of the five forces.</param>
    /// <returns>The forces.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: a driver twice in a force; <see cref="FaultCode.InvalidArgument"/>: an
    /// undefined force, a negative weight, a pressure outside 1 to 5; <see cref="FaultCode.InsufficientData"/>: a force without driver;
    /// <see cref="FaultCode.ZeroDenominator"/>: a force whose weights are all 0.
    /// </exception>
    public static FiveForces Of(ReadOnlySpan<ForceDriver> drivers)
    {
        Guard.NotEmpty(drivers, nameof(drivers));
        Ids.Unique(drivers, driver => (driver.Force, driver.Id), nameof(drivers));
        for (int i = 0; i < drivers.Length; i++)
        {
            string place = Guard.At(nameof(drivers), i);
            Guard.Defined(drivers[i].Force, place);
            Guard.InRange(drivers[i].Weight, 0, decimal.MaxValue, place);
            Guard.InRange(drivers[i].Pressure, 1, 5, place);
        }
        var all = drivers.ToArray();
        ForcePressure[] rows =
        [
            .. Enum.GetValues<CompetitiveForce>().Select(force => Row(force, [.. all.Where(driver => driver.Force == force)])),
        ];
        return new FiveForces
        {
            Forces = [.. rows],
            Pressure = rows.Sum(row => row.Pressure) / rows.Length,
            Strongest = [.. rows.Where(row => row.Pressure == rows.Max(other => other.Pressure)).Select(row => row.Force)],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Attractiveness of the industry", "行业吸引力"),
            Attractiveness,
            Phrase.Of($"6 - {Pressure}"),
            new Phrase("Porter 1979", "Porter 1979"),
            [
                .. Forces.Select(row =>
                    Explanation.Of(Name(row.Force), row.Pressure, Phrase.Of($"{row.Drivers} drivers", $"{row.Drivers} 个驱动因素"))
                ),
            ]
        );

    private static Phrase Name(CompetitiveForce force) =>
        force switch
        {
            CompetitiveForce.Rivalry => new Phrase("Rivalry", "现有竞争者"),
            CompetitiveForce.NewEntrants => new Phrase("New entrants", "潜在进入者"),
            CompetitiveForce.Substitutes => new Phrase("Substitutes", "替代品"),
            CompetitiveForce.Buyers => new Phrase("Buyers", "买方议价能力"),
            _ => new Phrase("Suppliers", "供方议价能力"),
        };

    private static ForcePressure Row(CompetitiveForce force, ForceDriver[] drivers)
    {
        if (drivers.Length == 0)
            throw Faults.Insufficient("drivers", $"nothing is rated for {force}", "rate at least one driver of each force");
        decimal weight = drivers.Sum(driver => driver.Weight);
        if (weight == 0)
            throw Faults.ZeroDenominator("drivers", $"the weights of {force} are all 0", "give one of them weight");
        decimal sum = drivers.Sum(driver => driver.Weight * driver.Pressure);
        return new ForcePressure
        {
            Force = force,
            Pressure = sum / weight,
            // Thirds of the scale from 1 to 5, at 7/3 and 11/3, without a division.
            Level =
                3 * sum >= 11 * weight ? NineBoxLevel.High
                : 3 * sum >= 7 * weight ? NineBoxLevel.Medium
                : NineBoxLevel.Low,
            Drivers = drivers.Length,
        };
    }
}
