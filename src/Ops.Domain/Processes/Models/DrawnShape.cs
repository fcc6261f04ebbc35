namespace Ops.Domain.Processes;

/// <summary>The outline of a node in a drawing.</summary>
internal enum DrawnShape
{
    Box,
    Circle,
    Diamond,
}
