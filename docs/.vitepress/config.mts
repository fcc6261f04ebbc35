import path from 'node:path'
import { defineConfig } from 'vitepress'
import { reference, root, sidebar, siteLink } from './pages.mts'
import { originOf, stage, stagePage } from './stage.mts'

stage()

/** Where the site stands on its server, with both slashes: DOCS_BASE=/ops-domain/ for a project page. */
const base = process.env.DOCS_BASE ?? '/'

export default defineConfig({
  base,
  title: 'Ops.Domain',
  srcDir: '.vitepress/pages',
  cleanUrls: true,
  metaChunk: true,
  vite: {
    plugins: [
      {
        name: 'pages-of-the-repository',
        configureServer(server) {
          server.watcher.add(path.join(root, 'docs/*.md'))
          server.watcher.on('change', file => {
            if (path.dirname(file) === path.join(root, 'docs') && file.endsWith('.md')) stagePage(`docs/${path.basename(file)}`)
          })
        },
      },
    ],
  },
  head: [['link', { rel: 'icon', href: `${base}icon.png` }]],
  markdown: {
    config(md) {
      md.core.ruler.push('links-of-the-repository', state => {
        const from = originOf(state.env.realPath ?? state.env.path)
        for (const token of state.tokens.flatMap(block => block.children ?? [])) {
          const name = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : null
          if (name) token.attrSet(name, siteLink(from, token.attrGet(name) ?? ''))
        }
      })
    },
  },
  themeConfig: {
    logo: '/icon.png',
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        // The reference is found by the names of its types; its thousands of members would drown the guide.
        _render(source, env, md) {
          if (!env.relativePath.startsWith('api/')) return md.render(source, env)
          return md.render(source.match(/^# .*$/m)?.[0] ?? '', env)
        },
        miniSearch: {
          options: {
            // Chinese has no spaces: every language is cut into words by the platform.
            tokenize: (text: string) =>
              [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].filter(part => part.isWordLike).map(part => part.segment),
          },
        },
        locales: {
          zh: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                displayDetails: '显示详情',
                resetButtonTitle: '清除',
                backButtonTitle: '返回',
                noResultsText: '没有找到',
                footer: { selectText: '打开', navigateText: '移动', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'Plain facts go in, explained figures come out.',
      themeConfig: {
        nav: [
          { text: 'Start', link: '/start' },
          { text: 'Modules', link: '/goals' },
          { text: 'API', link: '/api/Ops.Domain' },
          { text: 'Changelog', link: '/project/changelog' },
        ],
        sidebar: { '/': sidebar('en'), '/api/': reference() },
      },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '输入朴素的事实，输出可解释的数字。',
      themeConfig: {
        nav: [
          { text: '开始', link: '/zh/start' },
          { text: '模块', link: '/zh/goals' },
          { text: 'API（英文）', link: '/api/Ops.Domain' },
          { text: '变更记录（英文）', link: '/project/changelog' },
        ],
        sidebar: { '/zh/': sidebar('zh') },
        outline: { level: [2, 3], label: '本页目录' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
      },
    },
  },
})
