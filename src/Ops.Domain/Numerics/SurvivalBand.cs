namespace Ops.Domain.Numerics;

/// <summary>The error and the limits of one survival share, from Greenwood's sum g = Σ d / (n (n − d)).</summary>
internal readonly record struct SurvivalBand(double? StandardError, double? Lower, double? Upper)
{
    public static SurvivalBand Of(double survival, double greenwood, double z, SurvivalInterval kind)
    {
        if (survival <= 0)
            return default;
        if (greenwood == 0)
            return new SurvivalBand(0, 1, 1);
        double relative = Math.Sqrt(greenwood);
        double error = survival * relative;
        switch (kind)
        {
            case SurvivalInterval.Plain:
                return new SurvivalBand(error, Math.Max(0, survival - (z * error)), Math.Min(1, survival + (z * error)));
            case SurvivalInterval.Log:
                return new SurvivalBand(error, survival * Math.Exp(-z * relative), Math.Min(1, survival * Math.Exp(z * relative)));
            default:
                double hazard = Math.Log(survival);
                double width = Math.Exp(-z * relative / hazard);
                return new SurvivalBand(error, Math.Exp(hazard * width), Math.Exp(hazard / width));
        }
    }
}
