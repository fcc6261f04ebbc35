namespace Ops.Domain.Series;

/// <summary>The arithmetic of a season form.</summary>
internal interface IEtsSeason
{
    static abstract bool Exists { get; }

    /// <summary>The expected value from the level ahead and the season.</summary>
    static abstract double Join(double ahead, double season);

    /// <summary>The shock of the level: the error, or the error over the season.</summary>
    static abstract double LevelShock(double error, double season);

    /// <summary>The shock of the season: the error, or the error over the level ahead.</summary>
    static abstract double SeasonShock(double error, double ahead);

    /// <summary>True when the state is one from which the form can go on.</summary>
    static abstract bool IsValid(double ahead, double season);

    /// <summary>
    /// The chain rule backwards through join and shocks. In: adjoints of the two shocks and the direct one of the expected
    /// value; the adjoints of the level ahead and the season are those of their next values and become those before the step.
    /// </summary>
    static abstract void Back(
        in SeasonStep step,
        double levelShock,
        double seasonShock,
        double direct,
        ref double ahead,
        ref double season
    );
}

/// <summary>What a backward step needs of the forward one.</summary>
internal readonly struct SeasonStep(double ahead, double season, double error)
{
    public readonly double Ahead = ahead;
    public readonly double Season = season;
    public readonly double Error = error;
}

internal readonly struct NoSeason : IEtsSeason
{
    public static bool Exists => false;

    public static double Join(double ahead, double season) => ahead;

    public static double LevelShock(double error, double season) => error;

    public static double SeasonShock(double error, double ahead) => 0;

    public static bool IsValid(double ahead, double season) => true;

    public static void Back(
        in SeasonStep step,
        double levelShock,
        double seasonShock,
        double direct,
        ref double ahead,
        ref double season
    ) => ahead += direct - levelShock;
}

internal readonly struct AdditiveSeason : IEtsSeason
{
    public static bool Exists => true;

    public static double Join(double ahead, double season) => ahead + season;

    public static double LevelShock(double error, double season) => error;

    public static double SeasonShock(double error, double ahead) => error;

    public static bool IsValid(double ahead, double season) => true;

    public static void Back(in SeasonStep step, double levelShock, double seasonShock, double direct, ref double ahead, ref double season)
    {
        double expected = direct - levelShock - seasonShock;
        ahead += expected;
        season += expected;
    }
}

internal readonly struct MultiplicativeSeason : IEtsSeason
{
    public static bool Exists => true;

    public static double Join(double ahead, double season) => ahead * season;

    public static double LevelShock(double error, double season) => error / season;

    public static double SeasonShock(double error, double ahead) => error / ahead;

    public static bool IsValid(double ahead, double season) => ahead > 0 && season > 0;

    public static void Back(in SeasonStep step, double levelShock, double seasonShock, double direct, ref double ahead, ref double season)
    {
        double perSeason = levelShock / step.Season;
        double perAhead = seasonShock / step.Ahead;
        double expected = direct - perSeason - perAhead;
        season += (expected * step.Ahead) - (perSeason * step.Error / step.Season);
        ahead += (expected * step.Season) - (perAhead * step.Error / step.Ahead);
    }
}
