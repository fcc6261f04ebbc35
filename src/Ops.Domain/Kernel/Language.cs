namespace Ops.Domain;

/// <summary>A language in which explanations and messages can be read.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English = 0,

    /// <summary>Simplified Chinese (zh-CN, 简体中文).</summary>
    Chinese,
}
