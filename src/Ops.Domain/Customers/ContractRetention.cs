using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>A cohort's renewals so far, the model behind them and the customers to expect.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class ContractRetention : IExplainable
{
    private static readonly string[] Names = ["alpha", "beta"];

    private ContractRetention() { }

    /// <summary>The fitted model with the evidence that it is one.</summary>
    public ModelFit<ShiftedBetaGeometric> Fit { get; internal init; } = null!;

    /// <summary>S(0), S(1), … to the horizon.</summary>
    public ImmutableArray<double> Survival { get; internal init; }

    /// <summary>r(1), r(2), … to the horizon.</summary>
    public ImmutableArray<double> Retention { get; internal init; }

    /// <summary>The customers after 0, 1, … renewals as the model has them: the first count times S.</summary>
    public ImmutableArray<double> Projected { get; internal init; }

    /// <summary>Fits the shifted beta-geometric model to one cohort and projects it.</summary>
    /// <param name="active">Customers after 0, 1, 2, … renewals; at least three counts that do not rise.</param>
    /// <param name="horizon">How many renewals to project beyond the last count, from 0 to a million.</param>
    /// <returns>The fit and the projection.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: a negative count or horizon;
    /// <see cref="FaultCode.NotOrdered"/>: a count that rises; <see cref="FaultCode.InsufficientData"/>: fewer than three counts, or a
    /// likelihood without a finite maximum (nobody lost, all losses at the first renewal, retention that does not rise).
    /// </exception>
    public static ContractRetention Of(ReadOnlySpan<long> active, int horizon)
    {
        Guard.NotEmpty(active, nameof(active));
        for (int i = 0; i < active.Length; i++)
            Guard.InRange(active[i], 0, long.MaxValue, Guard.At(nameof(active), i));
        Guard.InRange(horizon, 0, ContractProjection.MostPeriods, nameof(horizon));
        for (int i = 1; i < active.Length; i++)
        {
            if (active[i] > active[i - 1])
                throw Faults.NotOrdered(
                    Guard.At(nameof(active), i),
                    $"{active[i]} customers after {active[i - 1]}",
                    "give one cohort, to which nobody is added"
                );
        }
        Guard.AtLeast(active.Length, 3, nameof(active));
        CheckMaximum(active);
        var fit = Fitted(new ShiftedBetaGeometricLikelihood(active));
        int periods = active.Length - 1 + horizon;
        double start = active[0];
        var survival = fit.Model.Survival(periods);
        return new ContractRetention
        {
            Fit = fit,
            Survival = survival,
            Retention = fit.Model.Retention(periods),
            Projected = [.. survival.Select(share => share * start)],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"Customers after {Projected.Length - 1} renewals", $"{Projected.Length - 1} 次续约后的客户数"),
            Projected[^1],
            Phrase.Of($"{Projected[0]} × {Survival[^1]}"),
            default,
            Fit.Explain()
        );

    /// <summary>
    /// With m = α/(α + β) and e = 1/(α + β) the model becomes one constant rate m as e falls to 0. If the likelihood does not rise from
    /// there, retention does not rise and e wants to be 0; if all losses stand at the first renewal, e wants to be infinite.
    /// </summary>
    private static void CheckMaximum(ReadOnlySpan<long> active)
    {
        double lost = active[0] - active[^1];
        if (lost == 0)
            throw Faults.Insufficient(nameof(active), "nobody was lost", "observe more renewals");
        if (active[1] == active[^1])
            throw Faults.Insufficient(nameof(active), "all losses stand at the first renewal", "observe more renewals");
        double risks = 0;
        for (int t = 1; t < active.Length; t++)
            risks += active[t - 1];
        double keep = 1 - (lost / risks);
        double slope = 0;
        for (int t = 2; t < active.Length; t++)
            slope += (t - 1) * ((active[t] / keep) - active[t - 1]);
        if (!(slope > 0))
            throw Faults.Insufficient(
                nameof(active),
                "retention does not rise, so the likelihood has no finite maximum",
                "use one constant rate, or observe more renewals"
            );
    }

    private static ModelFit<ShiftedBetaGeometric> Fitted(ShiftedBetaGeometricLikelihood likelihood)
    {
        var peak = new LikelihoodSearch(likelihood, 2).Run([Math.Log(0.3 / 0.7), Math.Log(0.5), Math.Log(0.3 / 0.7), Math.Log(0.02)]);
        double share = 1 / (1 + Math.Exp(-peak.Point[0]));
        double rest = 1 / (1 + Math.Exp(peak.Point[0]));
        double size = Math.Exp(-peak.Point[1]);
        // ln α = ln m − ln e and ln β = ln (1 − m) − ln e, by the logit of m and ln e.
        double[]? covariance = peak.Covariance is { } c
            ? [(rest * rest * c[0]) - (2 * rest * c[1]) + c[3], 0, 0, (share * share * c[0]) + (2 * share * c[1]) + c[3]]
            : null;
        double[] logs = [Math.Log(share * size), Math.Log(rest * size)];
        return ModelFit<ShiftedBetaGeometric>.Of(
            peak with
            {
                Point = logs,
                Covariance = covariance,
            },
            Names,
            [1, 1],
            -peak.Value,
            likelihood.Customers,
            values => new ShiftedBetaGeometric(values[0], values[1])
        );
    }
}
