namespace Ops.Domain.Processes;

/// <summary>The six big losses of a machine (六大损失).</summary>
public enum LossCategory
{
    /// <summary>Standing still after a failure (故障).</summary>
    Breakdown = 0,

    /// <summary>Setting up and adjusting (换型调整).</summary>
    Setup,

    /// <summary>Idling and short stops (空转短停).</summary>
    MinorStop,

    /// <summary>Running slower than ideal (速度降低).</summary>
    ReducedSpeed,

    /// <summary>Bad pieces in steady production (生产不良).</summary>
    ProductionReject,

    /// <summary>Bad pieces until production is steady (启动不良).</summary>
    StartupReject,
}
