namespace Ops.Domain;

/// <summary>A result that can say how its figures came about.</summary>
public interface IExplainable
{
    /// <summary>Explains the result's figures down to what was given.</summary>
    /// <returns>The explanation, in both languages.</returns>
    Explanation Explain();
}
