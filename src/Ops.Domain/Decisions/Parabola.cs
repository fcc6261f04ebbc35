namespace Ops.Domain.Decisions;

/// <summary>a x² + b x + c.</summary>
internal readonly record struct Parabola(double A, double B, double C)
{
    public static Parabola operator +(Parabola left, Parabola right) => new(left.A + right.A, left.B + right.B, left.C + right.C);

    public static Parabola operator -(Parabola left, Parabola right) => new(left.A - right.A, left.B - right.B, left.C - right.C);

    /// <summary>Adds the real roots above 0.</summary>
    public void AddPositiveRoots(List<double> roots)
    {
        double discriminant = (B * B) - (4 * A * C);
        if (discriminant < 0)
            return;
        // The root of larger size first, so that nothing cancels; the other one follows from the product of both.
        double q = -(B + Math.CopySign(Math.Sqrt(discriminant), B)) / 2;
        Add(q / A, roots);
        Add(C / q, roots);
    }

    private static void Add(double root, List<double> roots)
    {
        if (root > 0 && double.IsFinite(root))
            roots.Add(root);
    }
}
