using NodaTime;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Survival, retention and the value of customers.</summary>
internal sealed class CustomerValueSamples : RoomSamples
{
    private static readonly double[] Durations = [3.0, 1.5, 4.25, 2.5, 5.75, 9.5, 2.25, 6.5, 5.0, 3.5, 8.25, 7.0];

    private static readonly double[] Covariate = [1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0, 1];

    private static long[] Active => [1000, 631, 468, 382, 326];

    private static OrderLog Orders()
    {
        var log = OrderLog.Build(Currency.Usd);
        for (int i = 0; i < 12; i++)
            log.Add($"k{1 + (i % 4)}", new LocalDate(2025, 1, 2).PlusDays(9 * i), new Money(5 + i, Currency.Usd));
        return log.ToLog();
    }

    private static ActivityLog Activity() => Orders().ToActivity();

    private static PurchaseHistory Buyer(int variant)
    {
        // Ages of 40, purchases spread so that some have left and some have not.
        int frequency = variant % 5;
        double recency = frequency == 0 ? 0 : 4 + (7 * variant % 35);
        return new PurchaseHistory($"k{variant + 1}", frequency, recency, 40, frequency == 0 ? null : 10 + (variant % 7));
    }

    /// <summary>600 buyers of a known law: enough for the likelihood to have a maximum.</summary>
    private static PurchaseHistory[] Buyers(double r, double alpha, double a, double b, bool leavesAtFirst, ulong seed)
    {
        var rates = new Gamma(r, 1 / alpha);
        var chances = new Beta(a, b);
        var buyers = new PurchaseHistory[600];
        for (int i = 0; i < buyers.Length; i++)
        {
            var random = new RandomStream(seed, (ulong)i).From();
            double rate = random.Next(rates);
            double chance = random.Next(chances);
            double age = 20 + Math.Round(20 * random.NextUniform(), 1);
            double last = 0;
            int repeats = 0;
            bool there = !leavesAtFirst || random.NextUniform() >= chance;
            for (double time = random.NextExponential() / rate; there && time <= age; time += random.NextExponential() / rate)
            {
                repeats++;
                last = Math.Min(age, Math.Round(time, 2));
                there = random.NextUniform() >= chance;
            }
            buyers[i] = new PurchaseHistory($"b{i}", repeats, last, age);
        }
        return buyers;
    }

    private static readonly PurchaseHistory[] s_buyers = Buyers(0.8, 6, 0.9, 2.5, false, 11);

    private static readonly PurchaseHistory[] s_leavers = Buyers(0.9, 7, 0.8, 1.8, true, 12);

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(SurvivalCurve)] = _ => SurvivalCurve.Of(Durations, [.. Covariate.Select(x => x > 0)]),
            [typeof(ActivityLog)] = _ => Activity(),
            [typeof(ActivityLogBuilder)] = _ => ActivityLog.Build(),
            [typeof(OrderLog)] = _ => Orders(),
            [typeof(OrderLogBuilder)] = _ => OrderLog.Build(Currency.Usd),
            [typeof(CohortTable)] = _ => CohortTable.Of(Activity(), new YearMonth(2026, 1)),
            [typeof(Cohort)] = _ => CohortTable.Of(Activity(), new YearMonth(2026, 1)).Cohorts[0],
            [typeof(ModelFit<ShiftedBetaGeometric>)] = _ => ContractRetention.Of(Active, 2).Fit,
            [typeof(PurchaseHistory)] = Buyer,
            [typeof(IPurchaseModel)] = _ => new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426),
            [typeof(GammaGamma)] = _ => new GammaGamma(6.25, 3.74, 15.44),
            [typeof(CustomerSpend)] = variant => new CustomerSpend($"k{variant + 1}", 1 + (variant % 4), 10 + (5.5 * variant % 17)),
            [typeof(RecurringRevenue)] = variant => new RecurringRevenue(
                $"k{variant + 1}",
                new Money(10 + variant, Currency.Usd),
                new Money(12, Currency.Usd)
            ),
            [typeof(PurchaseHistories)] = _ => PurchaseHistories.Of(Orders(), new LocalDate(2026, 1, 31), 7),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["LifeTable.Of(confidence)"] = () => 0.95,
            ["CoxRegression.Of(durations)"] = () => Durations,
            ["CoxRegression.Of(covariates)"] = () => new[] { "x" },
            ["CoxRegression.Of(rows)"] = () => Covariate,
            ["LogRankTest.Of(groups)"] = () => new[] { 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1 },
            ["SurvivalCurve.WithLateEntry(durations)"] = () => Durations,
            ["SurvivalCurve.WithLateEntry(entries)"] = () => Durations.Select(duration => duration / 2).ToArray(),
            ["SurvivalCurve.RestrictedMean(horizon)"] = () => 2.0,
            ["ContractRetention.Of(active)"] = () => Active,
            ["AbcAnalysis.Of(a)"] = () => 0.8,
            ["AbcAnalysis.Of(b)"] = () => 0.95,
            ["ValueForecast.Fill(customers)"] = () => new PurchaseHistory[] { new("k1", 2, 3, 5, 10), new("k2", 0, 0, 4) },
            ["ValueForecast.Fill(probabilityAlive)"] = () => new double[2],
            ["ValueForecast.Fill(expectedPurchases)"] = () => new double[2],
            ["ValueForecast.Fill(values)"] = () => new double[2],
            ["PurchaseHistories.Of(end)"] = () => new LocalDate(2026, 1, 31),
            ["PurchaseHistory.new(recency)"] = () => 3.0,
            ["PurchaseHistory.new(age)"] = () => 4.0,
            ["BetaGeometricNbd.Outlook(recency)"] = () => 3.0,
            ["BetaGeometricNbd.Outlook(age)"] = () => 4.0,
            ["ModifiedBetaGeometricNbd.Outlook(recency)"] = () => 3.0,
            ["ModifiedBetaGeometricNbd.Outlook(age)"] = () => 4.0,
            ["ParetoNbd.Outlook(recency)"] = () => 3.0,
            ["ParetoNbd.Outlook(age)"] = () => 4.0,
            ["IPurchaseModel.Outlook(recency)"] = () => 3.0,
            ["IPurchaseModel.Outlook(age)"] = () => 4.0,
            ["BetaGeometricNbd.Fit(customers)"] = () => s_buyers,
            ["ModifiedBetaGeometricNbd.Fit(customers)"] = () => s_leavers,
            ["ParetoNbd.Fit(customers)"] = () => s_leavers,
            ["CustomerValueRange.Of(runs)"] = () => 200,
            ["CustomerChurn.Of(customers)"] = () =>
                new[]
                {
                    new RecurringRevenue("k1", new Money(10, Currency.Usd), new Money(12, Currency.Usd)),
                    new RecurringRevenue("k2", new Money(10, Currency.Usd), new Money(0, Currency.Usd)),
                },
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("CoxRegression.Of(events)", "no event beside some durations is a mismatch of lengths"),
            ("LifeTable.Of(events)", "no event beside some durations is a mismatch of lengths"),
            ("LogRankTest.Of(events)", "no event beside some durations is a mismatch of lengths"),
            ("SurvivalCurve.Of(events)", "no event beside some durations is a mismatch of lengths"),
            ("SurvivalCurve.WithLateEntry(events)", "no event beside some durations is a mismatch of lengths"),
        ];
}
