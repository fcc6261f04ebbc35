namespace Ops.Domain.Risks;

/// <summary>Which way an indicator moves.</summary>
public enum IndicatorDrift
{
    /// <summary>No trend is shown.</summary>
    None = 0,

    /// <summary>Towards red.</summary>
    Worsening,

    /// <summary>Away from red.</summary>
    Improving,
}
