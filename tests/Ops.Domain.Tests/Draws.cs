using System.Globalization;

namespace Ops.Domain.Tests;

/// <summary>How many cases a law draws whose cases are dearer or cheaper than usual: CsCheck's own setting for all laws scales it.</summary>
internal static class Draws
{
    private const long Usual = 100;

    /// <summary>So many cases where CsCheck_Iter is not set or 100, and in proportion otherwise; at least one.</summary>
    public static long Of(long count) =>
        long.TryParse(Environment.GetEnvironmentVariable("CsCheck_Iter"), NumberStyles.None, CultureInfo.InvariantCulture, out long all)
            ? Math.Max(1, count * all / Usual)
            : count;
}
