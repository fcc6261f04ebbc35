namespace Ops.Domain.Decisions;

/// <summary>slope x + level.</summary>
internal readonly record struct Line(double Slope, double Level)
{
    public static Line operator -(Line left, Line right) => new(left.Slope - right.Slope, left.Level - right.Level);

    public static Parabola operator *(Line left, Line right) =>
        new(left.Slope * right.Slope, (left.Slope * right.Level) + (left.Level * right.Slope), left.Level * right.Level);

    public double At(double x) => (Slope * x) + Level;
}
