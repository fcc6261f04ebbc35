namespace Ops.Domain.Numerics;

/// <summary>The greatest partial likelihood by Newton's method, in the units of the given covariates.</summary>
internal sealed record CoxFit(double[] Coefficients, double[] StandardErrors, double LogLikelihoodNull, double LogLikelihood)
{
    private const int MostRounds = 100;
    private const int MostHalvings = 30;
    private const double Negligible = 1e-10;
    private const double Rank = 1e-9;

    /// <summary>An information this much smaller than at 0 means that the likelihood has flattened out: there is no finite maximum.</summary>
    private const double Flattened = 1e-8;

    public static CoxFit Of(CoxDesign design, CoxTies ties)
    {
        int p = design.Columns;
        var likelihood = new CoxLikelihood(design, ties);
        double[] b = new double[p];
        double[] step = new double[p];
        double[] trial = new double[p];
        double start = likelihood.Evaluate(b);
        double[] first = [.. Enumerable.Range(0, p).Select(i => likelihood.Information[(i * p) + i])];
        double value = start;
        for (int round = 0; round < MostRounds; round++)
        {
            var factor = Factor(likelihood, first, p);
            factor.Solve(likelihood.Score, step);
            double largest = step.Max(Math.Abs);
            double next = value;
            double share = 1;
            for (int i = 0; i < MostHalvings; i++, share /= 2)
            {
                for (int j = 0; j < p; j++)
                    trial[j] = b[j] + (share * step[j]);
                next = likelihood.Evaluate(trial);
                if (next >= value - (1e-14 * Math.Abs(value)))
                    break;
            }
            trial.CopyTo(b, 0);
            value = next;
            if (largest < Negligible)
                return Scaled(design, b, Factor(likelihood, first, p).Inverse(), start, value);
        }
        throw NoMaximum();
    }

    private static PositiveDefinite Factor(CoxLikelihood likelihood, double[] first, int p)
    {
        for (int i = 0; i < p; i++)
        {
            if (!(likelihood.Information[(i * p) + i] > Flattened * first[i]))
                throw NoMaximum();
        }
        return PositiveDefinite.Of(likelihood.Information, p, Rank) ?? throw NoMaximum();
    }

    private static CoxFit Scaled(CoxDesign design, double[] b, double[] covariance, double start, double value)
    {
        double[] errors = new double[b.Length];
        for (int i = 0; i < b.Length; i++)
        {
            b[i] /= design.Scales[i];
            errors[i] = Math.Sqrt(covariance[(i * b.Length) + i]) / design.Scales[i];
        }
        return new CoxFit(b, errors, start, value);
    }

    private static OpsException NoMaximum() =>
        Faults.Insufficient(
            "rows",
            "the likelihood has no finite maximum: a predictor separates those with the event from the others",
            "leave the separating covariate out, pool its levels or observe more"
        );
}
