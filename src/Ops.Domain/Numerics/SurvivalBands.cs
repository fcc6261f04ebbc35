using System.Runtime.InteropServices;

namespace Ops.Domain.Numerics;

/// <summary>The log-log band at each time of a survival curve.</summary>
internal sealed class SurvivalBands
{
    private SurvivalBands() { }

    public ImmutableArray<double?> Errors { get; private init; }

    public ImmutableArray<double?> Lower { get; private init; }

    public ImmutableArray<double?> Upper { get; private init; }

    public static SurvivalBands Of(SurvivalCurve curve, double z)
    {
        var (atRisk, events, survival) = (curve.AtRisk, curve.Events, curve.Survival);
        double?[] errors = new double?[survival.Length];
        double?[] lower = new double?[survival.Length];
        double?[] upper = new double?[survival.Length];
        double greenwood = 0;
        for (int i = 0; i < errors.Length; i++)
        {
            double n = atRisk[i];
            double d = events[i];
            if (d > 0 && n > d)
                greenwood += d / (n * (n - d));
            (errors[i], lower[i], upper[i]) = SurvivalBand.Of(survival[i], greenwood, z, SurvivalInterval.LogLog);
        }
        return new SurvivalBands
        {
            Errors = ImmutableCollectionsMarshal.AsImmutableArray(errors),
            Lower = ImmutableCollectionsMarshal.AsImmutableArray(lower),
            Upper = ImmutableCollectionsMarshal.AsImmutableArray(upper),
        };
    }
}
