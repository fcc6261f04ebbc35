using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Samples of the quantification of risks.</summary>
internal sealed class RiskQuantitySamples : RoomSamples
{
    private static readonly double[] s_losses = [3.0, 1.5, 4.25, 2.5, 5.75, 9.5, 2.25, 6.5, 5.0, 3.5, 8.25, 7.0];

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(CollectiveRisk)] = v => new CollectiveRisk($"r{v}", new Poisson(1.5), new LogNormal(0, 0.5)),
            [typeof(GridSeverity)] = _ => new GridSeverity(1, [0.25, 0.5, 0.25]),
            [typeof(GridRisk)] = v => new GridRisk($"r{v}", new Poisson(0.5), new GridSeverity(1, [0.25, 0.5, 0.25])),
            [typeof(LossGrid)] = _ => new LossGrid(0.5, 256),
            [typeof(SimulationOptions)] = _ => new SimulationOptions { Trials = 500 },
            [typeof(MixtureComponent)] = v => new MixtureComponent(1.0 / 12, new Gamma(v + 1.0, 1)),
            [typeof(CorrelationMatrix)] = _ => Matrix(),
            [typeof(Copula)] = _ => Copula.Gaussian(Matrix()),
            [typeof(CorrelatedItem)] = v => new CorrelatedItem($"i{v}", v + 1.0),
            [typeof(RiskLosses)] = v => new RiskLosses($"r{v}", s_losses),
            [typeof(SensitivityInput)] = v => new SensitivityInput($"i{v}", s_losses),
            [typeof(InputRange)] = v => new InputRange($"i{v}", v, v + 1, v + 2),
            [typeof(SensitivityFormula)] = _ => SensitivityFormula.Constant(2),
            [typeof(TailLimit)] = _ => new TailLimit(TailMeasure.ValueAtRisk, 0.9, 1, 2, 3),
            [typeof(AppetiteLimit)] = v => new AppetiteLimit($"c{v}", Dollars(1), Dollars(2), Dollars(3)),
            [typeof(CategoryExposure)] = v => new CategoryExposure($"c{v}", Dollars(1)),
            [typeof(InsuranceLayer)] = _ => new InsuranceLayer(Dollars(1), Dollars(10)),
            [typeof(LossEvent)] = v => new LossEvent(2020 + v, Dollars(v + 1)),
            [typeof(FairModel)] = _ => new FairModel { LossEventFrequency = new Pert(0, 1, 4), LossMagnitude = new LogNormal(0, 1) },
            [typeof(LossAccumulator)] = _ => new LossAccumulator(1, 2),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["CollectiveRisk.new(frequency)"] = () => new Poisson(1),
            ["CollectiveRisk.new(severity)"] = () => new Gamma(2, 1),
            ["GridRisk.new(frequency)"] = () => new Poisson(1),
            ["LossDistribution.Of(frequency)"] = () => new Poisson(1),
            ["GridSeverity.new(probabilities)"] = () => new[] { 0.5, 0.5 },
            ["GridSeverity.Of(severity)"] = () => new Gamma(2, 1),
            ["GridSeverity.Of(step)"] = () => 0.5,
            ["GridSeverity.Of(to)"] = () => 8.0,
            ["LayerExpectation.Of(severity)"] = () => new Gamma(2, 1),
            ["LossGrid.Covering(points)"] = () => 256,
            ["LossGrid.new(points)"] = () => 256,
            ["Truncated.new(base)"] = () => new Normal(2, 1),
            ["CorrelationMatrix.new(rows)"] = () => new[] { new[] { 1, 0.5 }, [0.5, 1] },
            ["CorrelationMatrix.Item(row)"] = () => 1,
            ["CorrelationMatrix.Item(column)"] = () => 0,
            ["CorrelationMatrix.get_Item(row)"] = () => 1,
            ["CorrelationMatrix.get_Item(column)"] = () => 0,
            ["DependentSum.Of(marginals)"] = () => new IDistribution[] { new Normal(0, 1), new Gamma(2, 1) },
            ["DependentSum.Of(jointLevel)"] = () => 0.9,
            ["SquareRootSum.Of(items)"] = () => new[] { new CorrelatedItem("a", 1), new CorrelatedItem("b", 2) },
            ["JointExceedance.Gaussian(correlation)"] = () => 0.5,
            ["JointExceedance.Gaussian(level)"] = () => 0.9,
            ["JointExceedance.StudentT(correlation)"] = () => 0.5,
            ["JointExceedance.StudentT(level)"] = () => 0.9,
            ["GaussianCorrelation.FromSpearman(spearman)"] = () => 0.5,
            ["GaussianCorrelation.FromKendall(kendall)"] = () => 0.5,
            ["LogNormalFit.Of(threshold)"] = () => 1.0,
            ["TailBacktest.Of(observations)"] = () => 250L,
            ["TailBacktest.Of(exceptions)"] = () => 4L,
            ["IncidentTrend.Of(times)"] = () => new[] { 1.0, 2, 3 },
            ["IncidentTrend.Of(end)"] = () => 4.0,
            ["SobolIndices.Of(ab)"] = () => new[] { s_losses },
            ["GoodnessOfFit.Of(law)"] = () => new LogNormal(1, 1),
            ["SimulatedLoss.First(trials)"] = () => 3,
            ["ComparedLoss.Of(levels)"] = () => new[] { 0.5, 0.9 },
            ["InsuranceLayer.new(share)"] = () => 0.5m,
            ["InputRange.new(base)"] = () => 2.0,
            ["InputRange.new(low)"] = () => 1.0,
            ["InputRange.new(high)"] = () => 3.0,
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("ExceedanceCurve.Of(thresholds)", "a curve without points"),
            ("SimulatedLoss.Exceedance(thresholds)", "a curve without points"),
            ("LossAccumulator.new(thresholds)", "moments only"),
            ("LossSummary.Of(thresholds)", "moments only"),
            ("ComparedLoss.Of(levels)", "mean and share of zeros only"),
            ("RankSensitivity.Of(inputs)", "an empty ranking"),
            ("RankSensitivity.Of(output)", "fewer than two runs, none included, are insufficient data"),
            ("IncidentTrend.Of(times)", "fewer than two incidents, none included, are insufficient data"),
            ("Tornado.Of(inputs)", "a formula of constants has no bars"),
            ("AppetiteReport.Of(exposures)", "nothing is exposed"),
            ("SobolIndices.Of(ab)", "no input, no index"),
        ];

    private static Money Dollars(decimal amount) => new(amount, Currency.Usd);

    private static CorrelationMatrix Matrix() =>
        new([
            [1, 0.5],
            [0.5, 1],
        ]);
}
