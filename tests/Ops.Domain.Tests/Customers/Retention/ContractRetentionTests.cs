using CsCheck;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public class ContractRetentionTests
{
    /// <summary>Fader and Hardie 2007, table 1 and section 4: of 1,000 regular and 1,000 high-end customers, 7 renewals.</summary>
    private static readonly long[] Regular = [1000, 631, 468, 382, 326, 289, 262, 241];

    private static readonly long[] HighEnd = [1000, 869, 743, 653, 593, 551, 517, 491];

    /// <summary>Published there: α 0.704, β 1.182, ln L −1680.3, and α 0.668, β 3.806, ln L −1611.2.</summary>
    [Fact]
    public void The_published_fits()
    {
        var regular = ContractRetention.Of(Regular, 0).Fit;
        var highEnd = ContractRetention.Of(HighEnd, 5).Fit;

        (Math.Round(regular.Model.Alpha, 3), Math.Round(regular.Model.Beta, 3)).Should().Be((0.704, 1.182));
        Math.Round(regular.LogLikelihood, 1).Should().Be(-1680.3);
        (Math.Round(highEnd.Model.Alpha, 3), Math.Round(highEnd.Model.Beta, 3)).Should().Be((0.668, 3.806));
        Math.Round(highEnd.LogLikelihood, 1).Should().Be(-1611.2);
        regular.LargestSlope.Should().BeLessThan(1e-6);
        regular.Customers.Should().Be(1000);
        regular.Parameters.Select(parameter => parameter.Name).Should().Equal("alpha", "beta");
        regular.Parameters.Should().OnlyContain(parameter => parameter.StandardError > 0);
    }

    [Fact]
    public void The_projection_follows_the_model_past_the_last_count()
    {
        var retention = ContractRetention.Of(Regular, 5);
        var (alpha, beta) = (retention.Fit.Model.Alpha, retention.Fit.Model.Beta);

        retention.Survival.Should().HaveCount(13);
        retention.Retention.Should().HaveCount(12);
        retention.Retention[0].Should().BeApproximately(beta / (alpha + beta), 1e-15);
        retention.Retention[11].Should().BeApproximately((beta + 11) / (alpha + beta + 11), 1e-15);
        retention.Projected[1].Should().BeApproximately(1000 * retention.Retention[0], 1e-9);
        retention.Survival[12].Should().BeApproximately(retention.Retention.Aggregate(1.0, (share, r) => share * r), 1e-15);
    }

    /// <summary>The standard errors against the curvature of the published log-likelihood, taken by differences here.</summary>
    [Fact]
    public void Standard_errors_come_from_the_curvature()
    {
        var fit = ContractRetention.Of(Regular, 0).Fit;
        double LogLikelihood(double alpha, double beta)
        {
            double sum = 0;
            for (int t = 1; t < Regular.Length; t++)
            {
                sum += (Regular[t - 1] - Regular[t]) * Math.Log(alpha / (alpha + beta + t - 1));
                sum += Regular[t] * Math.Log((beta + t - 1) / (alpha + beta + t - 1));
            }
            return sum;
        }
        var (a, b, h) = (fit.Model.Alpha, fit.Model.Beta, 1e-4);
        double aa = (LogLikelihood(a + h, b) - (2 * LogLikelihood(a, b)) + LogLikelihood(a - h, b)) / (h * h);
        double bb = (LogLikelihood(a, b + h) - (2 * LogLikelihood(a, b)) + LogLikelihood(a, b - h)) / (h * h);
        double ab =
            (LogLikelihood(a + h, b + h) - LogLikelihood(a + h, b - h) - LogLikelihood(a - h, b + h) + LogLikelihood(a - h, b - h))
            / (4 * h * h);
        double determinant = (aa * bb) - (ab * ab);

        fit.LogLikelihood.Should().BeApproximately(LogLikelihood(a, b), 1e-9);
        fit.Parameters[0].StandardError.Should().BeApproximately(Math.Sqrt(-bb / determinant), 1e-3);
        fit.Parameters[1].StandardError.Should().BeApproximately(Math.Sqrt(-aa / determinant), 1e-3);
    }

    /// <summary>By hand: α = β = 1 gives S(t) = 1/(t + 1); Σ S(t) z^t = −ln(1 − z)/z with z = 1/(1 + d).</summary>
    [Fact]
    public void Discounted_lifetime_of_a_uniform_law_is_a_logarithm()
    {
        var projection = new ShiftedBetaGeometric(1, 1).Project(3, 0.25);

        projection.Survival.Select(share => Math.Round(share, 12)).Should().Equal(1, 0.5, Math.Round(1.0 / 3, 12), 0.25);
        projection.DiscountedLifetime.Should().BeApproximately(-Math.Log(0.2) / 0.8, 1e-12);
        // Just before the first renewal: (lifetime − 1)·(1 + d).
        projection.DiscountedResidualLifetime.Should().BeApproximately(((-Math.Log(0.2) / 0.8) - 1) * 1.25, 1e-12);
    }

    [Fact]
    public void Lifetimes_equal_the_sums_that_define_them_for_all_models() =>
        Gen.Select(Gen.Double[0.2, 300], Gen.Double[0.2, 300], Gen.Double[0.05, 1], Gen.Int[0, 6])
            .Sample(
                (alpha, beta, rate, renewals) =>
                {
                    var projection = new ShiftedBetaGeometric(alpha, beta).Project(1500, rate, renewals);
                    double lifetime = 0;
                    double rest = 0;
                    for (int t = 1500; t >= 0; t--)
                    {
                        lifetime += projection.Survival[t] * Math.Pow(1 + rate, -t);
                        if (t > renewals)
                            rest += projection.Survival[t] / projection.Survival[renewals] * Math.Pow(1 + rate, renewals + 1 - t);
                    }
                    projection.DiscountedLifetime.Should().BeApproximately(lifetime, 1e-9 * lifetime);
                    projection.DiscountedResidualLifetime.Should().BeApproximately(rest, 1e-9 * rest);
                },
                iter: 200
            );

    [Fact]
    public void Refuses_cohorts_that_decide_nothing()
    {
        Refusal.Of(() => ContractRetention.Of([], 0), FaultCode.EmptyInput, "active");
        Refusal.Of(() => ContractRetention.Of([5, -1], 0), FaultCode.InvalidArgument, "active[1]");
        Refusal.Of(() => ContractRetention.Of([5, 4, 3], -1), FaultCode.InvalidArgument, "horizon");
        Refusal.Of(() => ContractRetention.Of([5, 4, 5], 0), FaultCode.NotOrdered, "active[2]");
        Refusal.Of(() => ContractRetention.Of([5, 4], 0), FaultCode.InsufficientData, "active");
        Refusal.Of(() => ContractRetention.Of([5, 5, 5], 0), FaultCode.InsufficientData, "active");
        Refusal.Of(() => ContractRetention.Of([5, 0, 0], 0), FaultCode.InsufficientData, "active");
        Refusal.Of(() => ContractRetention.Of([5, 3, 3], 0), FaultCode.InsufficientData, "active");
        // 80 % stay, then 80 % again: one rate for all, which no beta law has.
        Refusal.Of(() => ContractRetention.Of([100, 80, 64], 0), FaultCode.InsufficientData, "active");
        Refusal.Of(() => ContractRetention.Of([1000, 900, 700], 0), FaultCode.InsufficientData, "active");
        Refusal.Of(() => new ShiftedBetaGeometric(0, 1), FaultCode.InvalidArgument, "alpha");
        Refusal.Of(() => new ShiftedBetaGeometric(1, 0), FaultCode.InvalidArgument, "beta");
        var model = new ShiftedBetaGeometric(1, 1);
        Refusal.Of(() => model.Project(0, 0.1), FaultCode.InvalidArgument, "periods");
        Refusal.Of(() => model.Project(1, 0), FaultCode.InvalidArgument, "discountRate");
        Refusal.Of(() => model.Project(1, 0.1, -1), FaultCode.InvalidArgument, "renewals");
    }
}
