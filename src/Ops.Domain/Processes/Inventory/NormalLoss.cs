using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>The mean of what a standard normal figure exceeds a limit by: G(z) = φ(z) − z(1 − Φ(z)).</summary>
internal static class NormalLoss
{
    private const double Furthest = 40;

    public static double At(double z) => Normal.Standard.Density(z) - (z * Normal.Standard.Survival(z));

    /// <summary>The limit with a given mean excess above 0; the excess falls as the limit rises.</summary>
    public static double Limit(double excess)
    {
        // G(−x) is at least x, so that the answer lies to the right of −(excess + 1).
        double low = -(excess + 1);
        double high = Furthest;
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                return middle;
            if (At(middle) > excess)
                low = middle;
            else
                high = middle;
        }
    }
}
