namespace Ops.Domain;

/// <summary>Figures that left the range of double are refused in one way, or null where a result says so.</summary>
/// <remarks>For the end of a computation: a loop runs free, and its sum is looked at once.</remarks>
internal static class Representable
{
    /// <summary>The figure itself, refused when it is NaN or infinite though all values were not.</summary>
    public static double Checked(double figure, string what = "sums of squares") => double.IsFinite(figure) ? figure : throw Beyond(what);

    /// <summary>The figure itself, refused at the argument that carries it beyond double.</summary>
    public static double At(string place, double figure, string remedy = "work in a larger unit") =>
        double.IsFinite(figure) ? figure : throw Beyond(place, remedy);

    /// <summary>Refuses a result of which a figure is NaN or infinite.</summary>
    public static void All(string place, string remedy, params ReadOnlySpan<double?> figures)
    {
        foreach (double? figure in figures)
        {
            if (figure is { } value)
                At(place, value, remedy);
        }
    }

    /// <summary>Refuses a result of which a list holds NaN or infinity.</summary>
    public static void Each(string place, string remedy, ReadOnlySpan<double> figures)
    {
        foreach (double figure in figures)
            At(place, figure, remedy);
    }

    /// <summary>The figure itself, null when it is beyond double: where a result says that null means infinite.</summary>
    public static double? OrNull(double figure) => double.IsFinite(figure) ? figure : null;

    public static OpsException Beyond(string what) =>
        Faults.Overflow("values", $"{what}: beyond the range of double", "divide the values by a common factor");

    private static OpsException Beyond(string place, string remedy) => Faults.Overflow(place, "it leads to a figure beyond double", remedy);
}
