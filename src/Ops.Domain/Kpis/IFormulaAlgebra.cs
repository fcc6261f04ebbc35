namespace Ops.Domain.Kpis;

/// <summary>What a formula is computed in: exact numbers, numbers with their slopes, or units.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
internal interface IFormulaAlgebra<T>
{
    T Number(Fraction value);

    T Negate(T value);

    T Magnitude(T value, string place);

    T Add(T left, T right, string place);

    T Subtract(T left, T right, string place);

    T Multiply(T left, T right);

    T Divide(T left, T right, string place);

    /// <summary>The least (sign −1) or the greatest (sign 1).</summary>
    T Extreme(ReadOnlySpan<T> values, int sign, string place);
}
