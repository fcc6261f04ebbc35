namespace Ops.Domain.Markets;

/// <summary>Scenarios of a market that is a product of drivers: what each comes to, why, and what to expect of all together.</summary>
/// <remarks>
/// A change is split by the logarithmic mean Divisia index, which leaves nothing over and knows no order of the drivers (B. W. Ang, The LMDI approach to
/// decomposition analysis, Energy Policy 33, 2005).
/// </remarks>
public sealed class MarketOutlook : IExplainable
{
    private const decimal Tie = 0.000000001m;

    private MarketOutlook() { }

    /// <summary>The product of the base drivers.</summary>
    public decimal Base { get; private init; }

    /// <summary>The scenarios in input order.</summary>
    public ImmutableArray<ScenarioOutcome> Scenarios { get; private init; }

    /// <summary>Σ probability · value.</summary>
    public decimal Expected { get; private init; }

    /// <summary>√ Σ probability · (value − expected)².</summary>
    public double StandardDeviation { get; private init; }

    /// <summary>The probability of the scenarios that reach the target; null without one.</summary>
    public decimal? ChanceOfTarget { get; private init; }

    /// <summary>Reads the scenarios.</summary>
    /// <param name="baseDrivers">At least one driver, each once.</param>
    /// <param name="scenarios">At least one scenario, each once.</param>
    /// <param name="target">What should be reached; null for none.</param>
    /// <returns>The outlook.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: a driver or scenario twice; <see cref="FaultCode.UnknownReference"/>: a
    /// driver that the base does not have; <see cref="FaultCode.InvalidArgument"/>: a value that is not above 0, probabilities outside 0 to 1 or that do
    /// not sum to 1 within 1e-9; <see cref="FaultCode.Overflow"/>: a product beyond decimal.
    /// </exception>
    public static MarketOutlook Of(ReadOnlySpan<ScenarioDriver> baseDrivers, ReadOnlySpan<MarketScenario> scenarios, decimal? target = null)
    {
        Guard.NotEmpty(baseDrivers, nameof(baseDrivers));
        Guard.NotEmpty(scenarios, nameof(scenarios));
        var index = Ids.Index(baseDrivers, driver => driver.Id, nameof(baseDrivers));
        Ids.Unique(scenarios, scenario => scenario.Id, nameof(scenarios));
        var all = baseDrivers.ToArray();
        decimal[] values = [.. all.Select(driver => driver.Value)];
        decimal[][] tables = new decimal[scenarios.Length][];
        for (int i = 0; i < tables.Length; i++)
            tables[i] = Values(scenarios[i], values, index, $"{Guard.At(nameof(scenarios), i)}.drivers");
        CheckValues(values, nameof(baseDrivers));
        decimal sum = 0;
        for (int i = 0; i < tables.Length; i++)
        {
            CheckValues(tables[i], $"{Guard.At(nameof(scenarios), i)}.drivers");
            sum += Guard.InRange(scenarios[i].Probability, 0, 1, Guard.At(nameof(scenarios), i));
        }
        if (Math.Abs(sum - 1) > Tie)
            throw Faults.Invalid(nameof(scenarios), $"the probabilities sum to {Figures.Text(sum)}", "give probabilities that sum to 1");
        return Result(all, values, scenarios.ToArray(), tables, target);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected value of the scenarios", "各情景期望值"),
            Expected,
            Phrase.Of($"{string.Join(" + ", Scenarios.Select(row => $"{Figures.Text(row.Probability)} · {Figures.Text(row.Value)}"))}"),
            new Phrase("Ang 2005", "Ang 2005"),
            [
                Explanation.Of(new Phrase("Standard deviation", "标准差"), StandardDeviation),
                .. Scenarios.Select(row =>
                    Explanation.Of(
                        Phrase.Of($"{row.Id}"),
                        row.Change,
                        Phrase.Of($"{row.Value} - {Base}"),
                        default,
                        [.. row.Effects.Select(effect => Explanation.Of(Phrase.Of($"{effect.Driver}"), effect.Points))]
                    )
                ),
            ]
        );

    private static MarketOutlook Result(
        ScenarioDriver[] drivers,
        decimal[] values,
        MarketScenario[] scenarios,
        decimal[][] tables,
        decimal? target
    )
    {
        decimal start = Product(values);
        ScenarioOutcome[] rows =
        [
            .. scenarios.Select(
                (scenario, i) =>
                    new ScenarioOutcome
                    {
                        Id = scenario.Id,
                        Probability = scenario.Probability,
                        Value = Product(tables[i]),
                        Change = Product(tables[i]) - start,
                        Effects =
                        [
                            .. drivers.Select(
                                (driver, d) =>
                                    new DriverEffect
                                    {
                                        Driver = driver.Id,
                                        Points =
                                            LogarithmicMean((double)Product(tables[i]), (double)start)
                                            * Math.Log((double)(tables[i][d] / values[d])),
                                    }
                            ),
                        ],
                    }
            ),
        ];
        decimal expected = rows.Sum(row => row.Probability * row.Value);
        return new MarketOutlook
        {
            Base = start,
            Scenarios = [.. rows],
            Expected = expected,
            StandardDeviation = Math.Sqrt(rows.Sum(row => (double)row.Probability * Square((double)(row.Value - expected)))),
            ChanceOfTarget = target is { } wanted ? rows.Where(row => row.Value >= wanted).Sum(row => row.Probability) : null,
        };
    }

    private static decimal[] Values(MarketScenario scenario, decimal[] values, Dictionary<string, int> index, string place)
    {
        Ids.Unique(scenario.Drivers.AsSpan(), driver => driver.Id, place);
        decimal[] row = [.. values];
        foreach (var driver in scenario.Drivers)
            row[Ids.At(index, driver.Id, place, "give the base the driver")] = driver.Value;
        return row;
    }

    private static void CheckValues(decimal[] values, string place)
    {
        foreach (decimal value in values)
        {
            if (value <= 0)
                throw Faults.Invalid(place, $"{Figures.Text(value)} is not positive", "give a value above 0");
        }
    }

    private static decimal Product(decimal[] values)
    {
        decimal product = 1;
        try
        {
            foreach (decimal value in values)
                product *= value;
        }
        catch (OverflowException)
        {
            throw Faults.Overflow("drivers", "the product is beyond decimal", "use a larger unit");
        }
        return product;
    }

    private static double LogarithmicMean(double value, double other) => value == other ? value : (value - other) / Math.Log(value / other);

    private static double Square(double value) => value * value;
}
