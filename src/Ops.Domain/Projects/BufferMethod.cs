namespace Ops.Domain.Projects;

/// <summary>How large a buffer is.</summary>
public enum BufferMethod
{
    /// <summary>Half the removed safety.</summary>
    CutAndPaste,

    /// <summary>The root of the sum of squares of the removed safeties.</summary>
    RootSumSquares,
}
