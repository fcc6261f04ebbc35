namespace Ops.Domain.Series;

/// <summary>The arithmetic of a trend form. Static abstract members of structs, so that every model is compiled for itself.</summary>
internal interface IEtsTrend
{
    /// <summary>The growth that applies to the next period: φb or b^φ.</summary>
    static abstract double Damp(double growth, double phi);

    /// <summary>The level before the season.</summary>
    static abstract double Ahead(double level, double damped);

    /// <summary>The next growth; the change is beta times the level's shock.</summary>
    static abstract double Next(double damped, double change, double level);

    /// <summary>True when the state is one from which the form can go on.</summary>
    static abstract bool IsValid(double level, double growth);

    /// <summary>The part of the shock's adjoint that comes through the next growth.</summary>
    static abstract double ShockAdjoint(double growthAdjoint, double beta, double level);

    /// <summary>
    /// One step of the chain rule backwards: from the adjoint of the level ahead to that of the level before it; the adjoint of
    /// the next growth becomes that of the growth before it; beta's and phi's derivatives are added up.
    /// </summary>
    static abstract double Back(in EtsStep step, double ahead, ref double growthAdjoint, ref EtsGradient gradient);
}

/// <summary>What a backward step needs of the forward one.</summary>
internal readonly struct EtsStep(double level, double growth, double damped, double shock, double beta, double phi)
{
    public readonly double Level = level;
    public readonly double Growth = growth;
    public readonly double Damped = damped;
    public readonly double Shock = shock;
    public readonly double Beta = beta;
    public readonly double Phi = phi;
}

internal readonly struct NoTrend : IEtsTrend
{
    public static double Damp(double growth, double phi) => 0;

    public static double Ahead(double level, double damped) => level;

    public static double Next(double damped, double change, double level) => 0;

    public static bool IsValid(double level, double growth) => true;

    public static double ShockAdjoint(double growthAdjoint, double beta, double level) => 0;

    public static double Back(in EtsStep step, double ahead, ref double growthAdjoint, ref EtsGradient gradient) => ahead;
}

internal readonly struct AdditiveTrend : IEtsTrend
{
    public static double Damp(double growth, double phi) => phi * growth;

    public static double Ahead(double level, double damped) => level + damped;

    public static double Next(double damped, double change, double level) => damped + change;

    public static bool IsValid(double level, double growth) => true;

    public static double ShockAdjoint(double growthAdjoint, double beta, double level) => beta * growthAdjoint;

    public static double Back(in EtsStep step, double ahead, ref double growthAdjoint, ref EtsGradient gradient)
    {
        double damped = ahead + growthAdjoint;
        gradient.Beta += growthAdjoint * step.Shock;
        gradient.Phi += damped * step.Growth;
        growthAdjoint = damped * step.Phi;
        return ahead;
    }
}

internal readonly struct MultiplicativeTrend : IEtsTrend
{
    public static double Damp(double growth, double phi) => phi == 1 ? growth : Math.Pow(growth, phi);

    public static double Ahead(double level, double damped) => level * damped;

    public static double Next(double damped, double change, double level) => damped + (change / level);

    public static bool IsValid(double level, double growth) => level > 0 && growth > 0;

    public static double ShockAdjoint(double growthAdjoint, double beta, double level) => beta * growthAdjoint / level;

    public static double Back(in EtsStep step, double ahead, ref double growthAdjoint, ref EtsGradient gradient)
    {
        double perLevel = growthAdjoint / step.Level;
        double damped = (ahead * step.Level) + growthAdjoint;
        gradient.Beta += perLevel * step.Shock;
        gradient.Phi += damped * step.Damped * Math.Log(step.Growth);
        growthAdjoint = damped * step.Phi * step.Damped / step.Growth;
        return (ahead * step.Damped) - (perLevel * step.Beta * step.Shock / step.Level);
    }
}
