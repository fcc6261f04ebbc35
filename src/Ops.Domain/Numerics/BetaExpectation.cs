namespace Ops.Domain.Numerics;

/// <summary>A smooth function of a share.</summary>
internal interface IShareFunction
{
    /// <summary>The value at p, with 1 − p beside it so that neither end loses its digits; finite at both ends.</summary>
    double At(double p, double rest);
}

/// <summary>
/// The mean of a function of a share whose law is Beta(a, b): Euler's integral for ₂F₁ and its relatives, without the series' alternating
/// signs, slow convergence near 1 and division by differences of parameters.
/// </summary>
/// <remarks>
/// The trapezoid rule in the logit of the share. The integrand is analytic in a strip around the line and falls off exponentially, so that
/// the error falls exponentially with the step; where the function has become flat the rest of the tail is a geometric series.
/// </remarks>
internal static class BetaExpectation
{
    private const double WidestStep = 0.2;
    private const double StepPerSpread = 0.6;
    private const double Flat = 1e-17;
    private const double Level = 1e-15;
    private const double Nothing = 1e-18;

    public static double Of<TFunction>(double a, double b, TFunction function)
        where TFunction : struct, IShareFunction
    {
        double step = Math.Min(WidestStep, StepPerSpread * Math.Sqrt((a + b) / a / b));
        double middle = Math.Log(a) - Math.Log(b);
        double largest = 0;
        double sum = Tail(a, b, middle, step, function, ref largest);
        sum += Tail(a, b, middle - step, -step, function, ref largest);
        return sum * step;
    }

    private static double Tail<TFunction>(double a, double b, double start, double step, TFunction function, ref double largest)
        where TFunction : struct, IShareFunction
    {
        double logBeta = GammaFunctions.LogBeta(a, b);
        double sum = 0;
        for (double i = 0; ; i++)
        {
            double logit = start + (i * step);
            double odds = Math.Exp(-Math.Abs(logit));
            double near = odds / (1 + odds);
            double far = 1 / (1 + odds);
            double logFar = -Elementary.Log1p(odds);
            double logNear = logFar - Math.Abs(logit);
            double value = logit < 0 ? function.At(near, far) : function.At(far, near);
            double density = Math.Exp((logit < 0 ? (a * logNear) + (b * logFar) : (a * logFar) + (b * logNear)) - logBeta);
            double term = density * value;
            if (near < Flat && (logit < 0) == (step < 0) && IsFlat(near, far, logit, value, function))
            {
                double ratio = Math.Exp(-Math.Abs(step) * (logit < 0 ? a : b));
                return sum + (term / (1 - ratio));
            }
            sum += term;
            largest = Math.Max(largest, Math.Abs(term));
            if (Math.Abs(term) <= Nothing * largest && (logit < 0) == (step < 0))
                return sum;
        }
    }

    private static bool IsFlat<TFunction>(double near, double far, double logit, double value, TFunction function)
        where TFunction : struct, IShareFunction
    {
        double end = logit < 0 ? function.At(0, 1) : function.At(1, 0);
        double half = logit < 0 ? function.At(near / 2, far) : function.At(far, near / 2);
        return Math.Abs(value - end) <= Level * Math.Abs(value) && Math.Abs(value - half) <= Level * Math.Abs(value);
    }
}
