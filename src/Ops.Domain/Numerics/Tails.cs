namespace Ops.Domain.Numerics;

/// <summary>P(X ≤ x) and P(X &gt; x), each with its own leading digits.</summary>
internal readonly record struct Tails(double Lower, double Upper)
{
    public static Tails None => new(0, 1);

    public static Tails All => new(1, 0);

    public Tails Swapped => new(Upper, Lower);

    public static Tails FromLower(double lower) => lower >= 1 ? All : new(lower, 1 - lower);

    public static Tails FromUpper(double upper) => upper >= 1 ? None : new(1 - upper, upper);
}
