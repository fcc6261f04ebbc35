namespace Ops.Domain.Numerics;

/// <summary>How a confidence interval of a proportion is made.</summary>
public enum ProportionMethod
{
    /// <summary>The score interval (Wilson 1927): close to the stated confidence on average, also for small counts. The default.</summary>
    Wilson = 0,

    /// <summary>The normal interval about the shifted estimate (x + z²/2) / (n + z²) (Agresti and Coull 1998): never shorter than Wilson's.</summary>
    AgrestiCoull,

    /// <summary>The exact interval (Clopper and Pearson 1934): never covers less than stated, usually more.</summary>
    ClopperPearson,

    /// <summary>Equal tails of the beta distribution with ½ added to both counts (Jeffreys' prior).</summary>
    Jeffreys,
}
