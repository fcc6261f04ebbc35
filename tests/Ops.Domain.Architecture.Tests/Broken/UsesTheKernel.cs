namespace Ops.Domain.Architecture.Tests.Broken;

/// <summary>An arrow that a test forbids, to prove that it is seen inside a method body too.</summary>
internal static class UsesTheKernel
{
    public static string Use() => Status.Green.ToString();
}
