using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class CoxRegressionTests
{
    private static readonly double[] Placebo = [.. Remission.Groups.Select(group => (double)group)];

    private static readonly CoxRegression Plain = CoxRegression.Of(Remission.All, Remission.AllRelapsed, ["placebo"], Placebo);

    /// <summary>Kleinbaum and Klein, chapter 3 (Breslow's ties): 1.509, standard error 0.410, ratio 4.523, −2 ln L = 172.759.</summary>
    [Fact]
    public void The_textbook_regression_with_Breslows_ties()
    {
        var fit = CoxRegression.Of(Remission.All, Remission.AllRelapsed, ["placebo"], Placebo, CoxTies.Breslow);

        var placebo = fit.Coefficients[0];
        placebo.Coefficient.Should().BeApproximately(1.509, 0.0005);
        placebo.StandardError.Should().BeApproximately(0.410, 0.0005);
        placebo.HazardRatio!.Value.Should().BeApproximately(4.523, 0.0005);
        placebo.Z.Should().BeApproximately(placebo.Coefficient / placebo.StandardError, 1e-15);
        (-2 * fit.LogLikelihood).Should().BeApproximately(172.759, 0.0005);
        fit.Should().Match<CoxRegression>(result => result.Count == 42 && result.Events == 30 && result.DegreesOfFreedom == 1);
    }

    /// <summary>R, survival package documentation of the same data: coxph with Efron's ties 1.5721 (0.4124), ratio 4.817.</summary>
    [Fact]
    public void Efrons_ties_are_the_default()
    {
        var fit = CoxRegression.Of(Remission.All, Remission.AllRelapsed, ["placebo"], Placebo);

        fit.Ties.Should().Be(CoxTies.Efron);
        fit.Coefficients[0].Coefficient.Should().BeApproximately(1.5721, 0.00005);
        fit.Coefficients[0].StandardError.Should().BeApproximately(0.4124, 0.00005);
        fit.Coefficients[0].HazardRatio!.Value.Should().BeApproximately(4.817, 0.0005);
        fit.LikelihoodRatio.Should().BeApproximately(2 * (fit.LogLikelihood - fit.LogLikelihoodNull), 1e-12);
    }

    /// <summary>By hand: risk sets {1,0,1}, {0,1}, with scores from e^b: 1/(2+e^b)·… has its maximum where the slope is 0.</summary>
    [Fact]
    public void Three_observations_by_hand()
    {
        // Lost in the order x = 1, 0 while x = 1 stays: L = e^b/(2e^b + 1) · 1/(1 + e^b), greatest at e^b = 1/√2.
        var fit = CoxRegression.Of([1, 2, 3], [true, true, false], ["x"], [1, 0, 1]);

        fit.Coefficients[0].HazardRatio!.Value.Should().BeApproximately(1 / Math.Sqrt(2), 1e-9);
        fit.LogLikelihoodNull.Should().BeApproximately(-Math.Log(6), 1e-12);
        // Pairs: (1,2) higher predictor loses later? b < 0: x = 1 has the lower predictor; (1,2) no, (1,3) equal, (2,3) yes.
        fit.Concordance.Should().BeApproximately(0.5, 1e-15);
    }

    [Fact]
    public void The_unit_and_the_zero_of_a_covariate_change_its_coefficient_alone_for_all_scales() =>
        // Below a hundredth the hazard ratio of one unit, e^(1.57/scale), leaves double.
        Gen.Select(Gen.Double[-2, 6], Gen.Double[-1000, 1000])
            .Sample(
                (power, shift) =>
                {
                    double scale = Math.Pow(10, power);
                    double[] moved = [.. Placebo.Select(x => (x * scale) + (shift * scale))];
                    var fit = CoxRegression.Of(Remission.All, Remission.AllRelapsed, ["placebo"], moved);
                    (fit.Coefficients[0].Coefficient * scale).Should().BeApproximately(Plain.Coefficients[0].Coefficient, 1e-6);
                    fit.LogLikelihood.Should().BeApproximately(Plain.LogLikelihood, 1e-6);
                },
                iter: 50
            );

    [Fact]
    public void Concordance_equals_counting_all_pairs_for_all_observations() =>
        Gen.Select(Gen.Int[1, 8], Gen.Bool, Gen.Int[0, 4])
            .Array[1, 40]
            .Sample(rows =>
            {
                double pairs = 0;
                double hits = 0;
                foreach (var i in rows)
                {
                    foreach (var j in rows)
                    {
                        if (!i.Item2 || !(j.Item1 > i.Item1 || (j.Item1 == i.Item1 && !j.Item2)))
                            continue;
                        pairs++;
                        hits +=
                            i.Item3 > j.Item3 ? 1
                            : i.Item3 == j.Item3 ? 0.5
                            : 0;
                    }
                }
                double? found = Concordance.Of(
                    [.. rows.Select(row => (double)row.Item1)],
                    [.. rows.Select(row => row.Item2)],
                    [.. rows.Select(row => (double)row.Item3)]
                );
                found.Should().Be(pairs == 0 ? null : hits / pairs);
            });

    [Fact]
    public void Refuses_what_has_no_answer()
    {
        double[] times = [1, 2, 3, 4];
        bool[] lost = [true, true, true, true];
        Refusal.Of(() => CoxRegression.Of(times, lost, [], [1.0]), FaultCode.EmptyInput, "covariates");
        Refusal.Of(() => CoxRegression.Of([], [], ["x"], [1.0]), FaultCode.EmptyInput, "durations");
        Refusal.Of(() => CoxRegression.Of(times, lost, ["x"], [1, 0, 1]), FaultCode.LengthMismatch, "rows");
        Refusal.Of(() => CoxRegression.Of(times, lost, ["x"], [1, 1, 1, 1]), FaultCode.InvalidArgument, "rows");
        Refusal.Of(() => CoxRegression.Of(times, lost, ["x", "y"], [1, 2, 0, 0, 1, 2, 0, 0]), FaultCode.InvalidArgument, "rows");
        Refusal.Of(() => CoxRegression.Of(times, lost, ["x", "x"], [1, 2, 0, 0, 1, 3, 0, 1]), FaultCode.DuplicateKey, "covariates[1]");
        Refusal.Of(() => CoxRegression.Of(times, lost, ["x"], [1, 0, 1, 0], (CoxTies)5), FaultCode.InvalidArgument, "ties");
        Refusal.Of(() => CoxRegression.Of(times, new bool[4], ["x"], [1, 0, 1, 0]), FaultCode.InsufficientData, "events");
        // The higher x, the sooner lost, without exception.
        Refusal.Of(() => CoxRegression.Of(times, lost, ["x"], [4, 3, 2, 1]), FaultCode.InsufficientData, "rows");
    }
}
