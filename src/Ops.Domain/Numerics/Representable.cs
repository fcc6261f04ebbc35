namespace Ops.Domain.Numerics;

/// <summary>Figures that left the range of double are refused in one way.</summary>
internal static class Representable
{
    /// <summary>The figure itself, refused when it is NaN or infinite though all values were not.</summary>
    public static double Checked(double figure, string what = "sums of squares") => double.IsFinite(figure) ? figure : throw Beyond(what);

    public static OpsException Beyond(string what) =>
        Faults.Overflow("values", $"{what}: beyond the range of double", "divide the values by a common factor");
}
