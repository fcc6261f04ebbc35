namespace Ops.Domain.Series;

/// <summary>The arithmetic of an error form: what is squared, and what the likelihood adds for it.</summary>
internal interface IEtsError
{
    static abstract bool IsRelative { get; }

    /// <summary>The residual whose squares are summed.</summary>
    static abstract double Residual(double error, double expected);

    /// <summary>The derivative of n·ln Σr² + 2Σ ln ŷ by one ŷ.</summary>
    static abstract double Direct(double error, double expected, double scale);
}

internal readonly struct AdditiveError : IEtsError
{
    public static bool IsRelative => false;

    public static double Residual(double error, double expected) => error;

    public static double Direct(double error, double expected, double scale) => -scale * error;
}

internal readonly struct MultiplicativeError : IEtsError
{
    public static bool IsRelative => true;

    public static double Residual(double error, double expected) => error / expected;

    public static double Direct(double error, double expected, double scale)
    {
        double inverse = 1 / expected;
        double residual = error * inverse;
        return (2 - (scale * residual * (residual + 1))) * inverse;
    }
}
